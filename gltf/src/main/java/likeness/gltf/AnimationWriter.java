package likeness.gltf;

import java.util.List;
import java.util.Locale;
import likeness.scene.Animation;
import likeness.scene.Animation.Channel;
import tools.jackson.core.JsonGenerator;

/** A clip (section 3.11); each channel has a sampler of its own, of the same number. */
final class AnimationWriter {

    private AnimationWriter() {}

    static void write(JsonGenerator json, Animation animation, Tables tables) {
        json.writeStringProperty("name", animation.name());
        json.writeArrayPropertyStart("channels");
        List<Channel> channels = animation.channels();
        for (int i = 0; i < channels.size(); i++) {
            json.writeStartObject();
            json.writeNumberProperty("sampler", i);
            json.writeObjectPropertyStart("target");
            json.writeNumberProperty("node", channels.get(i).node());
            json.writeStringProperty("path", channels.get(i).property().name().toLowerCase(Locale.ROOT));
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayPropertyStart("samplers");
        for (Channel channel : channels) {
            json.writeStartObject();
            json.writeNumberProperty("input", tables.accessors.times(channel.times()));
            json.writeNumberProperty("output", tables.accessors.keys(channel.values(), type(channel.property())));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    static ElementType type(Animation.Property property) {
        return switch (property) {
            case TRANSLATION -> ElementType.VEC3;
            case ROTATION -> ElementType.VEC4;
            case WEIGHTS -> ElementType.SCALAR;
        };
    }
}
