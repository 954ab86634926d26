package likeness.human;

/** Heights that a body can plausibly have, centimetres. */
public record HeightRange(double minimum, double maximum) {
    public boolean contains(double centimetres) {
        return centimetres >= minimum && centimetres <= maximum;
    }

    public double clamp(double centimetres) {
        return Math.min(Math.max(centimetres, minimum), maximum);
    }
}
