package io.yunzong.handling;

import io.yunzong.kernel.ConsignmentId;
import io.yunzong.regulation.Stage;
import org.jspecify.annotations.Nullable;

/** Tells a check or a photo slot of a load from the others. */
public record ItemKey(Stage stage, String code, @Nullable ConsignmentId consignment) {
    /** As screens and refusals write it: {@code check:LOADING:carriage_clean} or {@code slot:LOADING:load_off:12}. */
    public String place(String what) {
        return what + ":" + stage + ":" + code + (consignment == null ? "" : ":" + consignment);
    }
}
