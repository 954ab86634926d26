package likeness.render;

import java.lang.ref.SoftReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import likeness.image.Pixels;
import likeness.image.Resampler;
import likeness.scene.Scene;
import likeness.scene.Surface;
import org.jspecify.annotations.Nullable;

/**
 * Pictures of scenes, on the CPU. Safe for use by many threads at once: each call works on the calling thread and on
 * helpers that all calls share. The same scene and request give the same pixels whatever the number of threads.
 */
public final class Renderer {

    /** Smaller pictures are drawn larger and shrunk, so that hair and lashes do not flicker into noise. */
    private static final int SMALLEST_DRAWN = 256;
    /** Pixels of one frame; larger pictures are drawn in strips to bound memory. */
    private static final int MOST_PIXELS = 1 << 20;

    private static final int STRIP_PIXELS = 3 << 18;

    /** Texels of the shadow map's side: finer for larger pictures. */
    private static final int SHADOW_SIZE = 512;

    private static final int FINE_SHADOW_SIZE = 1536;

    private final Crew crew;
    private final TextureCache textures = new TextureCache();
    /** Of the contrasts of the styles. */
    private final Map<Float, ToneCurve> curves = new ConcurrentHashMap<>();

    private final AtomicReference<SoftReference<@Nullable Workspace>> spare =
            new AtomicReference<>(new SoftReference<>(null));

    /** @param threads that one picture may use, at least 1; the calling thread is one of them */
    public Renderer(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads + " is less than 1");
        }
        crew = new Crew(threads);
    }

    /**
     * Draws a scene.
     *
     * @throws RenderException if the scene has nothing to draw or the request names what is not there
     */
    public Pixels render(Scene scene, RenderRequest request) {
        return film(request).shoot(scene);
    }

    /** Begins a film, whose pictures {@link Film#shoot} draws. */
    public Film film(RenderRequest request) {
        return new Film(this, request);
    }

    Pixels render(Scene scene, RenderRequest request, Film film) {
        int factor = 1;
        while (Math.max(request.width(), request.height()) * factor < SMALLEST_DRAWN) {
            factor *= 2;
        }
        Pixels drawn = draw(scene, request, film, request.width() * factor, request.height() * factor);
        return Resampler.resize(drawn, request.width(), request.height());
    }

    private Pixels draw(Scene scene, RenderRequest request, Film film, int width, int height) {
        Setting setting = Setting.named(request.setting());
        Style style = Style.named(request.style());
        float[][] worlds =
                new Staging(scene, setting.stage(), style.proportions().head()).worlds();
        Workspace workspace = takeWorkspace();
        Geometry coarse = Geometry.of(scene, worlds, crew, workspace.picture);
        Supplier<Subject> found = crew.later(() -> Subject.of(scene, worlds, coarse));
        DrawMaterial[] materials = materials(coarse, style);
        Subject subject = found.get();
        Camera camera = film.camera(() -> new Framing(setting.framing(), subject, coarse, width, height).camera());
        LightRig rig = new LightRig(setting);
        float pixelsPerMetre = pixelsPerMetre(camera, subject);
        Supplier<ShadowMap> shadows = crew.later(
                () -> shadows(coarse, materials, camera, pixelsPerMetre, rig, width, height, workspace.picture));
        Geometry geometry = Smoothing.apply(coarse, camera, width, height, crew, workspace.picture);
        Supplier<float[]> strands = crew.later(() -> StrandDirections.measure(geometry, subject, workspace.picture));
        Ground ground = new Ground(request.background(), setting, style, width, height);
        Take take = new Take(
                setting, style, geometry, subject, camera, ground, materials, rig, shadows, strands, workspace, width,
                height);
        Pixels pixels = take.shoot(film);
        spare.set(new SoftReference<>(workspace));
        return pixels;
    }

    private static float pixelsPerMetre(Camera camera, Subject subject) {
        float[] eyes = subject.eyes();
        return camera.focal() / camera.depth(eyes[0], eyes[1], eyes[2]);
    }

    /** Of the part of the world that the picture shows at the subject's depth. What casts them need not be rounded. */
    private ShadowMap shadows(
            Geometry coarse,
            DrawMaterial[] materials,
            Camera camera,
            float pixelsPerMetre,
            LightRig rig,
            int width,
            int height,
            ArrayPool arrays) {
        float depth = camera.focal() / pixelsPerMetre;
        float midX = (width / 2f - camera.centreX()) / pixelsPerMetre;
        float midY = -(height / 2f - camera.centreY()) / pixelsPerMetre;
        float[] centre = {
            camera.x() + midX,
            camera.y() + midY * camera.cosPitch() - depth * camera.sinPitch(),
            camera.z() - midY * camera.sinPitch() - depth * camera.cosPitch()
        };
        float radius = 0.62f * Math.max(width, height) / pixelsPerMetre;
        int size = Math.max(width, height) <= 640 ? SHADOW_SIZE : FINE_SHADOW_SIZE;
        ShadowMap map = new ShadowMap(coarse, materials, rig.keyDirection(), centre, radius, size, arrays);
        map.draw(crew);
        return map;
    }

    private DrawMaterial[] materials(Geometry geometry, Style style) {
        DrawMaterial[] materials = new DrawMaterial[geometry.parts.size()];
        crew.run(
                materials.length,
                (part, worker) -> materials[part] =
                        new DrawMaterial(geometry.parts.get(part).material(), textures, style));
        return materials;
    }

    private Workspace takeWorkspace() {
        Workspace known = spare.getAndSet(new SoftReference<>(null)).get();
        Workspace workspace = known == null ? new Workspace() : known;
        workspace.picture.takeBack();
        return workspace;
    }

    /** One picture in the making. */
    private final class Take {
        private final Setting setting;
        private final Style style;
        private final Geometry geometry;
        private final Subject subject;
        private final Camera camera;
        private final Ground ground;
        private final DrawMaterial[] materials;
        private final int width;
        private final int height;
        private final LightRig rig;
        private final Supplier<Illumination> illumination;
        private final Supplier<ShadowMap> shadows;
        /** See {@link StrandDirections}. */
        private final Supplier<float[]> strands;

        private final Workspace workspace;

        private final float pixelsPerMetre;

        Take(
                Setting setting,
                Style style,
                Geometry geometry,
                Subject subject,
                Camera camera,
                Ground ground,
                DrawMaterial[] materials,
                LightRig rig,
                Supplier<ShadowMap> shadows,
                Supplier<float[]> strands,
                Workspace workspace,
                int width,
                int height) {
            this.setting = setting;
            this.style = style;
            this.geometry = geometry;
            this.subject = subject;
            this.camera = camera;
            this.ground = ground;
            this.materials = materials;
            this.width = width;
            this.height = height;
            this.rig = rig;
            this.shadows = shadows;
            this.strands = strands;
            this.workspace = workspace;
            boolean corneas = geometry.parts.stream().anyMatch(p -> p.material().surface() == Surface.CORNEA);
            float flag = Flag.of(materials, style.exposure());
            illumination =
                    () -> new Illumination(rig, style, new Strands(rig, style, subject, strands.get()), corneas, flag);
            pixelsPerMetre = pixelsPerMetre(camera, subject);
        }

        Pixels shoot(Film film) {
            int[] argb = new int[width * height];
            int halo = halo();
            int rows = Math.max(STRIP_PIXELS / width, 4 * halo);
            if (width * height <= MOST_PIXELS || rows >= height) {
                Exposed whole = expose(see(0, height), null);
                develop(whole, film.exposure(whole::exposure), 0, height, 0, argb);
            } else {
                shootStrips(film, rows, halo, argb);
            }
            return new Pixels(width, height, argb);
        }

        /** Strips overlap by what a pixel sees of its neighbours; all share the exposure of a small trial picture. */
        private void shootStrips(Film film, int rows, int halo, int[] argb) {
            float exposure = film.exposure(() -> trial().exposure());
            DepthField field = field(rows);
            for (int done = 0; done < height; ) {
                int first = Math.max(0, Math.min(done - halo, height - rows));
                int end = first + rows >= height ? height : first + rows - halo;
                develop(expose(see(first, rows), field.from(first)), exposure, done - first, end - first, first, argb);
                done = end;
            }
        }

        /** Depth alone of the whole picture, because occlusion looks much further than anything else. */
        private DepthField field(int rows) {
            float[] depth = new float[width * height];
            for (int first = 0; first < height; first += rows) {
                int from = Math.min(first, height - rows);
                Frame frame = see(from, rows).frame();
                System.arraycopy(frame.depth, 0, depth, from * width, rows * width);
            }
            return new DepthField(depth, width, height, 0);
        }

        private Exposed trial() {
            int side = Math.max(width, height);
            float factor = 256f / side;
            Take small = new Take(
                    setting,
                    style,
                    geometry,
                    subject,
                    camera.scaled(factor),
                    ground,
                    materials,
                    rig,
                    shadows,
                    strands,
                    workspace,
                    Math.max(1, Math.round(width * factor)),
                    Math.max(1, Math.round(height * factor)));
            return small.expose(small.see(0, small.height), null);
        }

        private int halo() {
            return 4 + Math.max(Scatter.reach(pixelsPerMetre, style.finish().scatter()), Outline.reach(inkWidth()));
        }

        private float inkWidth() {
            Style.Outline ink = style.outline();
            return ink == null ? 0 : ink.width() * height / 512;
        }

        /** Finds what is visible in some rows of the picture. */
        private Seen see(int firstRow, int rows) {
            Camera shifted = camera.withLens(camera.focal(), camera.centreX(), camera.centreY() - firstRow);
            Frame frame = workspace.frame(width, rows);
            ArrayPool arrays = workspace.view;
            arrays.takeBack();
            Projection projection = new Projection(shifted, geometry, arrays);
            projection.place(crew);
            TriangleBins bins = new TriangleBins(projection, materials, width, rows, arrays);
            bins.fill(crew);
            VisibilityPass visibility = new VisibilityPass(projection, materials, bins, frame, arrays, crew.size());
            crew.run(bins.fullestFirst(), visibility::run);
            return new Seen(frame, projection);
        }

        /** @param field depth of the whole picture, if the frame is but a strip of it */
        private Exposed expose(Seen seen, @Nullable DepthField field) {
            Frame frame = seen.frame();
            Projection projection = seen.projection();
            OcclusionPass occlusion = new OcclusionPass(
                    projection,
                    materials,
                    frame,
                    field == null ? DepthField.of(frame) : field,
                    shadows.get(),
                    rig,
                    pixelsPerMetre,
                    crew.size());
            int[] bands = frame.widestFirst();
            crew.run(bands, occlusion::run);
            LightMeter meter = new LightMeter(frame.bands(), subject, projection.camera);
            ShadePass shade = new ShadePass(
                    projection, materials, frame, occlusion, illumination, style, meter, pixelsPerMetre, crew.size());
            Scatter scatter = new Scatter(frame, pixelsPerMetre, style.finish().scatter(), crew.size());
            crew.run(bands, (band, worker) -> {
                shade.run(band, worker);
                scatter.alongRows(band, worker);
            });
            return new Exposed(frame, scatter, projection.camera, meter.exposure(style.exposure()));
        }

        private void develop(Exposed exposed, float exposure, int from, int to, int offset, int[] argb) {
            Frame frame = exposed.frame();
            Style.Outline ink = style.outline();
            Outline outline = new Outline(inkWidth(), ink == null ? 0 : ink.strength());
            FloorShadow floor = new FloorShadow(geometry, subject, exposed.camera(), setting.floorShadow());
            DevelopPass pass = new DevelopPass(
                    frame,
                    exposed.scatter(),
                    curves.computeIfAbsent(style.exposure().contrast(), ToneCurve::new),
                    exposure,
                    ground,
                    floor,
                    outline,
                    offset,
                    crew.size());
            crew.run(frame.widestFirst(), (band, worker) -> pass.run(band, worker, from, to, argb));
        }
    }

    /** A frame that knows what is visible. */
    private record Seen(Frame frame, Projection projection) {}

    /** A frame with all its light, before it is developed. */
    private record Exposed(Frame frame, Scatter scatter, Camera camera, float exposure) {}
}
