package io.yunzong.handling;

import io.yunzong.regulation.Stage;
import java.util.List;

/** What is done with the vehicle. */
public enum LoadKind {
    /** 装车: goods onto a line-haul vehicle, which then departs. */
    LOADING(Stage.LOADING, Stage.DEPARTURE),
    /** 卸车: goods off the vehicle, inspected and put away. */
    UNLOADING(Stage.PREPARATION, Stage.UNLOADING, Stage.PLACEMENT),
    /** 送货装车: goods onto the vehicle that takes them to the consignee. */
    DELIVERY_LOADING(Stage.DELIVERY_LOADING);

    private final List<Stage> stages;

    LoadKind(Stage... stages) {
        this.stages = List.of(stages);
    }

    /** The stages of the regulation it consists of, in order. */
    public List<Stage> stages() {
        return stages;
    }

    /** The stage of the work itself. */
    public Stage work() {
        return switch (this) {
            case LOADING -> Stage.LOADING;
            case UNLOADING -> Stage.UNLOADING;
            case DELIVERY_LOADING -> Stage.DELIVERY_LOADING;
        };
    }

    /** Whether goods go onto the vehicle. */
    public boolean loads() {
        return this != UNLOADING;
    }
}
