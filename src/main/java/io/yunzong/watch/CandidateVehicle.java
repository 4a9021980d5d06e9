package io.yunzong.watch;

import io.yunzong.network.Vehicle;

/**
 * A vehicle that could take delayed goods. Clause A-25.
 *
 * @param fits whether it carries the weight, as far as both are known
 * @param busy whether it is under way with goods, as far as is known
 */
public record CandidateVehicle(Vehicle vehicle, boolean fits, boolean busy) {}
