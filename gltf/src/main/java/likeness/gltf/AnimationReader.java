package likeness.gltf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import likeness.scene.Animation;
import likeness.scene.Animation.Channel;
import likeness.scene.Animation.Property;

/** Clips as {@link AnimationWriter} writes them. */
final class AnimationReader {

    private final AccessorReader accessors;
    private final int nodes;

    /** @param nodes how many there are */
    AnimationReader(AccessorReader accessors, int nodes) {
        this.accessors = accessors;
        this.nodes = nodes;
    }

    List<Animation> read(JsonAt document) {
        return document.objects("animations").stream().map(this::animation).toList();
    }

    private Animation animation(JsonAt at) {
        List<JsonAt> samplers = at.objects("samplers");
        List<Channel> channels = new ArrayList<>();
        for (JsonAt channel : at.objects("channels")) {
            JsonAt sampler = samplers.get(channel.integer("sampler", 0, samplers.size()));
            channels.add(channel(channel.get("target"), sampler));
        }
        return new Animation(at.string("name", ""), channels);
    }

    private Channel channel(JsonAt target, JsonAt sampler) {
        if (!sampler.string("interpolation", "LINEAR").equals("LINEAR")) {
            throw sampler.fault("only linear interpolation is read");
        }
        Property property = property(target);
        float[] times = accessors.floats(sampler.integer("input", 0, accessors.count()), ElementType.SCALAR);
        float[] values =
                accessors.floats(sampler.integer("output", 0, accessors.count()), AnimationWriter.type(property));
        return new Channel(target.integer("node", 0, nodes), property, times, values);
    }

    private static Property property(JsonAt target) {
        String path = target.string("path");
        for (Property property : Property.values()) {
            if (property.name().toLowerCase(Locale.ROOT).equals(path)) {
                return property;
            }
        }
        throw target.fault("the path " + path + " is not read");
    }
}
