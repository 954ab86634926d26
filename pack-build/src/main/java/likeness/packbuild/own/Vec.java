package likeness.packbuild.own;

/** A point or a direction, decimetres; y up, the person's left is +x, the person faces +z. */
record Vec(double x, double y, double z) {

    static final Vec ZERO = new Vec(0, 0, 0);

    Vec plus(Vec o) {
        return new Vec(x + o.x, y + o.y, z + o.z);
    }

    Vec plus(Vec o, double factor) {
        return new Vec(x + factor * o.x, y + factor * o.y, z + factor * o.z);
    }

    Vec minus(Vec o) {
        return new Vec(x - o.x, y - o.y, z - o.z);
    }

    Vec times(double factor) {
        return new Vec(x * factor, y * factor, z * factor);
    }

    double dot(Vec o) {
        return x * o.x + y * o.y + z * o.z;
    }

    Vec cross(Vec o) {
        return new Vec(y * o.z - z * o.y, z * o.x - x * o.z, x * o.y - y * o.x);
    }

    double length() {
        return Math.sqrt(dot(this));
    }

    double distance(Vec o) {
        return minus(o).length();
    }

    /** Length 1; a null vector stays as it is. */
    Vec unit() {
        double length = length();
        return length == 0 ? this : times(1 / length);
    }

    Vec mix(Vec o, double t) {
        return plus(o.minus(this), t);
    }

    /** The same point on the other side of the body. */
    Vec mirrored() {
        return new Vec(-x, y, z);
    }
}
