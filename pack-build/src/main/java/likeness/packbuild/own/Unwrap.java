package likeness.packbuild.own;

/** Where a point of the head lies on a texture. Both halves of the head share it, so u depends on |x|. */
interface Unwrap {

    Corner of(Vec p);

    /** Jaw and cheeks, seen from inside the head: u from the middle to the ear, v from the temple to the throat. */
    static Unwrap jaw() {
        Vec centre = new Vec(0, 6.85, 0.45);
        return p -> {
            Vec d = p.minus(centre);
            double around = StrictMath.atan2(Math.abs(d.x()), d.z());
            double up = StrictMath.atan2(d.y(), Math.sqrt(d.x() * d.x() + d.z() * d.z()));
            return new Corner(around / Math.toRadians(95), (Math.toRadians(32) - up) / Math.toRadians(112));
        };
    }

    /** Scalp, seen from the crown: u from the middle plane outwards, v from forehead to nape. */
    static Unwrap scalp() {
        Vec centre = new Vec(0, 7.4, 0.45);
        Vec crown = new Vec(0, 0.94, -0.34).unit();
        Vec back = new Vec(0, -0.34, -0.94).unit();
        return p -> {
            Vec d = p.minus(centre).unit();
            double along = d.dot(back);
            double across = Math.abs(d.x());
            double angle = StrictMath.atan2(Math.sqrt(along * along + across * across), d.dot(crown));
            double spread = Math.max(1e-9, Math.sqrt(along * along + across * across));
            double reach = angle / Math.toRadians(150);
            return new Corner(across / spread * reach, 0.5 + 0.5 * along / spread * reach);
        };
    }
}
