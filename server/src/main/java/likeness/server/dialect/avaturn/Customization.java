package likeness.server.dialect.avaturn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * ExternalAvatarCustomization (contract section 3): as much of an avatar as this API can say.
 *
 * @param assets what is worn; a placement that is absent is empty
 * @param body {@code body_0} to {@code body_4}
 * @param boneScale {@code head}, {@code arms}, {@code chest}, −100…100
 * @param skinToneCorrection −50…50
 */
record Customization(
        Map<Placement, Worn> assets,
        String body,
        String age,
        Map<String, String> metadata,
        BoneScale boneScale,
        double skinToneCorrection) {

    static final String ADULT = "adult";

    Customization {
        assets = Collections.unmodifiableMap(new TreeMap<>(assets));
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** @param color null where none can be, or none was given */
    record Worn(UUID id, @Nullable String color) {}

    record BoneScale(double head, double arms, double chest) {
        static final BoneScale NONE = new BoneScale(0, 0, 0);
    }

    /** What Jackson is to write. */
    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        Map<String, @Nullable Object> slots = new LinkedHashMap<>();
        for (Placement placement : Placement.values()) {
            Worn worn = assets.get(placement);
            slots.put(placement.field(), worn == null ? null : slot(placement, worn));
        }
        json.put("assets", slots);
        json.put("body", body);
        json.put("age", age);
        json.put("metadata", metadata);
        json.put("bone_scale", boneScale);
        json.put("skin_tone_correction", skinToneCorrection);
        return json;
    }

    private static Map<String, @Nullable Object> slot(Placement placement, Worn worn) {
        Map<String, @Nullable Object> slot = new LinkedHashMap<>();
        slot.put("id", worn.id());
        if (placement.colored()) {
            slot.put("color", worn.color());
        }
        return slot;
    }
}
