package likeness.pack;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where on a person an asset goes. One asset per slot. */
public enum Slot {
    @JsonProperty("skin")
    SKIN,
    @JsonProperty("eyes")
    EYES,
    @JsonProperty("eyebrows")
    EYEBROWS,
    @JsonProperty("eyelashes")
    EYELASHES,
    @JsonProperty("teeth")
    TEETH,
    @JsonProperty("tongue")
    TONGUE,
    @JsonProperty("hair")
    HAIR,
    @JsonProperty("beard")
    BEARD,
    @JsonProperty("base_layer")
    BASE_LAYER,
    @JsonProperty("clothing")
    CLOTHING,
    @JsonProperty("footwear")
    FOOTWEAR,
    @JsonProperty("eyewear")
    EYEWEAR,
    @JsonProperty("headwear")
    HEADWEAR
}
