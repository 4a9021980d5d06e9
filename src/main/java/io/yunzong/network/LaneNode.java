package io.yunzong.network;

import io.yunzong.kernel.SiteId;

/**
 * One stop of a lane. Clauses A-39, B-04.
 *
 * @param standardMinutesFromPrevious driving time from the node before, 0 for the first
 * @param standardDwellMinutes time spent here before going on
 */
public record LaneNode(SiteId siteId, NodeRole role, int standardMinutesFromPrevious, int standardDwellMinutes) {}
