package likeness.human;

import likeness.image.Srgb;
import likeness.scene.Rgba;

/** Colours as people write them, and as materials want them. */
final class Colors {
    private Colors() {}

    /** Linear, from {@code #rrggbb} or {@code #rrggbbaa}. */
    static Rgba linear(String hex) {
        return new Rgba(
                channel(hex, 1),
                channel(hex, 3),
                channel(hex, 5),
                hex.length() > 7 ? Integer.parseInt(hex, 7, 9, 16) / 255f : 1);
    }

    private static float channel(String hex, int from) {
        return Srgb.toLinear(Integer.parseInt(hex, from, from + 2, 16));
    }

    /** A share of the way from one {@code #rrggbb} to another, as painters see it: in sRGB. */
    static String mixed(String from, String to, double share) {
        StringBuilder hex = new StringBuilder("#");
        for (int at = 1; at < 7; at += 2) {
            int start = Integer.parseInt(from, at, at + 2, 16);
            int end = Integer.parseInt(to, at, at + 2, 16);
            hex.append("%02x".formatted(Math.round(start + (end - start) * share)));
        }
        return hex.toString();
    }

    static Rgba scaled(Rgba color, float factor) {
        return new Rgba(clamp(color.r() * factor), clamp(color.g() * factor), clamp(color.b() * factor), color.a());
    }

    /** Factors of materials are 0…1 in glTF. */
    static float clamp(float value) {
        return Math.min(Math.max(value, 0), 1);
    }
}
