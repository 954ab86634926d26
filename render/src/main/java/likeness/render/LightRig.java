package likeness.render;

/** The lights of a setting as the inner loops want them. The first is the key. */
final class LightRig {

    final int count;
    /** 3 per light: unit direction to it. */
    final float[] direction;
    /** 3 per light: colour times intensity. */
    final float[] color;
    /** Added to a surface's GGX alpha, because a large light makes a large highlight. */
    final float[] widen;

    final Setting.Ambient ambient;
    private final float keySize;

    LightRig(Setting setting) {
        count = setting.lights().size();
        direction = new float[3 * count];
        color = new float[3 * count];
        widen = new float[count];
        ambient = setting.ambient();
        keySize = setting.lights().getFirst().size();
        for (int i = 0; i < count; i++) {
            place(i, setting.lights().get(i));
        }
    }

    private void place(int i, Setting.Light light) {
        double azimuth = StrictMath.toRadians(light.azimuth());
        double elevation = StrictMath.toRadians(light.elevation());
        direction[3 * i] = (float) (StrictMath.sin(azimuth) * StrictMath.cos(elevation));
        direction[3 * i + 1] = (float) StrictMath.sin(elevation);
        direction[3 * i + 2] = (float) (StrictMath.cos(azimuth) * StrictMath.cos(elevation));
        for (int k = 0; k < 3; k++) {
            color[3 * i + k] = light.color()[k] * light.intensity();
        }
        widen[i] = (float) StrictMath.sin(StrictMath.toRadians(light.size()) / 2) * 0.35f;
    }

    float[] keyDirection() {
        return new float[] {direction[0], direction[1], direction[2]};
    }

    /** Radius of the penumbra per metre between caster and receiver. */
    float keySpread() {
        return (float) StrictMath.tan(StrictMath.toRadians(keySize) / 2);
    }

    /** Fills the cosines between the normals of points and a light. */
    void face(Shading s, int light) {
        float[] facing = s.facing[light];
        float lx = direction[3 * light];
        float ly = direction[3 * light + 1];
        float lz = direction[3 * light + 2];
        for (int i = 0; i < s.count; i++) {
            facing[i] = s.nx[i] * lx + s.ny[i] * ly + s.nz[i] * lz;
        }
    }

    /** Light from everywhere that meets a level direction; channel 0…2. */
    float ambientMiddle(int channel) {
        return 0.5f * (ambient.ground()[channel] + ambient.sky()[channel]);
    }

    /** How that grows with a direction's y. */
    float ambientSlope(int channel) {
        return 0.5f * (ambient.sky()[channel] - ambient.ground()[channel]);
    }

    /** Light from everywhere that meets a direction whose y is {@code up}; channel 0…2. */
    float ambient(int channel, float up) {
        return ambientMiddle(channel) + ambientSlope(channel) * up;
    }
}
