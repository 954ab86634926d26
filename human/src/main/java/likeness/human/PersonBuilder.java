package likeness.human;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import likeness.human.Appearance.Choice;
import likeness.human.Outfit.Item;
import likeness.pack.Asset;
import likeness.pack.BodyModel;
import likeness.pack.FittedMesh;
import likeness.pack.HumanPack;
import likeness.pack.Pose;
import likeness.pack.Slot;
import likeness.scene.Scene;
import org.jspecify.annotations.Nullable;

/** The steps from an appearance to a scene, and what of them can be kept from one person to the next. */
final class PersonBuilder {

    private static final String T_POSE = "tpose";

    /** What moves with the face; hair and glasses sit still, clothes begin below. */
    private static final Set<Slot> FOLLOWS_FACE =
            Set.of(Slot.EYES, Slot.EYEBROWS, Slot.EYELASHES, Slot.TONGUE, Slot.BEARD, Slot.HEADWEAR);

    private final HumanPack pack;
    private final BodyModel model;
    private final TargetTable targets;
    private final Morph morph;
    private final BodyShaper shaper;
    private final BoneScaling scaling;
    private final GameRig rig;
    private final MaterialMaker materials;
    private final PreparedMesh skin;
    private @Nullable FaceRegion region;
    private final Map<String, PreparedMesh> prepared = new ConcurrentHashMap<>();
    private final Map<String, float[]> underHats = new ConcurrentHashMap<>();
    /** By name of the mesh; no person changes them. */
    private final Map<String, Teeth> teeth = new ConcurrentHashMap<>();

    private final Pose tPose;

    PersonBuilder(HumanPack pack) {
        this.pack = pack;
        this.model = pack.body();
        this.targets = new TargetTable(pack);
        this.morph = new Morph(pack);
        this.shaper = new BodyShaper(pack, targets);
        this.scaling = new BoneScaling(model.rig(), model.weights());
        this.rig = new GameRig(model.rig());
        this.materials = new MaterialMaker(pack);
        this.skin = PreparedMesh.ofSkin(model, rig);
        this.tPose = pose(T_POSE);
    }

    /** @throws AppearanceException for what the pack does not know, or a height that the body cannot have */
    void validate(Appearance appearance) {
        Outfit.of(appearance, pack.catalog(), Set.of());
        targets.check(appearance.details());
        shaper.check(appearance);
    }

    HeightRange heightRange(Appearance appearance) {
        targets.check(appearance.details());
        return shaper.heightRange(appearance);
    }

    Appearance random(long seed, boolean credited) {
        return new RandomPerson(pack.catalog(), pack.modifiers(), shaper, credited).of(seed);
    }

    Scene build(Appearance appearance, BuildOptions options) {
        Outfit outfit = Outfit.of(appearance, pack.catalog(), options.omitted());
        targets.check(appearance.details());
        float[] rest = scaling.apply(shaper.shape(appearance), Appearance.BoneScale.NONE, options.headScale());
        if (usesShapes(options)) {
            region().lining().settle(rest, model.positions());
        }
        Skeleton skeleton = Skeleton.in(model.rig(), rest);
        SkinMatrices inTPose = SkinMatrices.of(skeleton, tPose);
        GameSkeleton game = new GameSkeleton(rig, skeleton, inTPose);
        FactorTable factors = FactorTable.of(appearance.body(), 0.5);
        FaceMotion face = new FaceMotion(this::region, pack, targets, factors, skeleton, rest);
        float[] body = withExpression(rest, factors, face, options);
        Figure figure = new Figure(rest, body, SurfaceNormals.of(body, skin.quads()));
        List<Dressed> drawn = dress(outfit, figure, appearance, new MorphTargets(face, options.morphs()));
        if (options.eyeShade()) {
            drawn.stream()
                    .filter(part -> part.names().equals(PartNames.CORNEA))
                    .findFirst()
                    .ifPresent(cornea -> drawn.add(
                            drawn.indexOf(cornea) + 1, EyeShade.over(cornea, body, skin.quads(), rig.index("Head"))));
        }
        String pose = options.pose();
        SkinMatrices posed = pose == null ? null : posed(skeleton, pose);
        SceneAssembly assembly = new SceneAssembly(rig, game, drawn);
        Scene standing = assembly.scene(posed, credits(outfit));
        Scene scene = options.springs() ? swinging(standing, outfit) : standing;
        return options.clips().isEmpty()
                ? scene
                : scene.withAnimations(options.clips().stream()
                        .map(name -> assembly.animation(
                                name,
                                scene,
                                SkinMatrices.of(
                                        skeleton, pose(Clips.STANDARD.of(name).pose()))))
                        .toList());
    }

    /** Where none is used, lips stay closed, and nobody sees what is behind them. */
    private static boolean usesShapes(BuildOptions options) {
        return !options.morphs().isEmpty()
                || !options.expression().isEmpty()
                || !Moods.STANDARD.of(options.mood()).shapes().isEmpty();
    }

    private static Scene swinging(Scene scene, Outfit outfit) {
        return outfit.items().stream()
                .filter(item -> item.slot() == Slot.HAIR)
                .flatMap(item -> HairSprings.STANDARD.of(item.asset().id()).stream())
                .findFirst()
                .map(hair -> HairSwing.of(scene, hair))
                .orElse(scene);
    }

    /** Found when it is first asked for: it reads every target of the face, and many pictures need none. */
    private synchronized FaceRegion region() {
        FaceRegion known = region;
        if (known == null) {
            known = FaceRegion.of(pack, targets, FaceShapes.STANDARD);
            region = known;
        }
        return known;
    }

    private float[] withExpression(float[] rest, FactorTable factors, FaceMotion face, BuildOptions options) {
        float[] body = rest.clone();
        Moods.Expression expression = Moods.STANDARD.of(options.mood());
        morph.apply(targets.expression(expression.units(), factors), body);
        morph.apply(targets.details(expression.details(), factors), body);
        if (usesShapes(options)) {
            region().lining().settle(body, rest);
        }
        expression.shapes().forEach((shape, amount) -> face.add(shape, amount, body));
        options.expression().forEach((shape, amount) -> face.add(shape, amount, body));
        morph.apply(targets.details(EyeScale.details(options.eyeScale()), factors), body);
        return body;
    }

    /** A part of the person, ready for the scene. */
    record Dressed(
            PartNames names,
            DrawnPart part,
            float[] positions,
            float[] normals,
            likeness.scene.Material material,
            MorphTargets.Named morphs) {}

    private List<Dressed> dress(Outfit outfit, Figure figure, Appearance appearance, MorphTargets morphs) {
        List<Item> garments = outfit.items().stream().filter(outfit::isGarment).toList();
        Covering covering = Covering.of(
                model.vertexCount(),
                garments.stream().map(g -> pack.mesh(g.asset())).toList());
        List<Dressed> drawn = new ArrayList<>();
        float[] visible = figure.body().clone();
        Inset.push(visible, figure.normals(), skin.quads(), covering.body());
        addSkin(outfit.skin(), visible, figure.normals(), covering.body(), appearance, morphs, drawn);
        String hair = appearance.choice(Slot.HAIR).map(Choice::color).orElse(null);
        for (Item item : outfit.items()) {
            int garment = garments.indexOf(item);
            boolean[] hidden = garment < 0 ? null : covering.garments()[garment];
            addItem(item, outfit, figure, hidden, hair, morphs, drawn);
        }
        return drawn;
    }

    private void addSkin(
            Asset asset,
            float[] body,
            float[] normals,
            boolean[] hidden,
            Appearance appearance,
            MorphTargets morphs,
            List<Dressed> to) {
        for (int i = 0; i < 2; i++) {
            PartNames names = i == 0 ? PartNames.HEAD : PartNames.BODY;
            PreparedMesh.PreparedPart part = skin.parts().get(i);
            DrawnPart faces = part.drawn(hidden, skin.joints());
            if (faces.indices().length > 0) {
                to.add(new Dressed(
                        names,
                        faces,
                        body,
                        normals,
                        materials.skin(
                                names.material(),
                                asset,
                                part.name(),
                                appearance.skin(),
                                appearance.body().age()),
                        morphs.ofSkin(faces)));
            }
        }
    }

    private void addItem(
            Item item,
            Outfit outfit,
            Figure figure,
            boolean @Nullable [] hidden,
            @Nullable String hair,
            MorphTargets morphs,
            List<Dressed> to) {
        FittedMesh mesh = pack.mesh(item.asset());
        PreparedMesh ready = prepared(item.asset(), mesh);
        float[] positions = fitted(item, mesh, outfit, figure);
        float[] normals = SurfaceNormals.of(positions, ready.quads());
        int number = 0;
        for (PreparedMesh.PreparedPart part : ready.parts()) {
            DrawnPart faces = hidden == null ? part.whole() : part.drawn(hidden, ready.joints());
            if (faces.indices().length == 0) {
                continue;
            }
            PartNames names = PartNames.of(item.slot(), materials.surface(item.asset(), part.name()), number++);
            to.add(new Dressed(
                    names,
                    faces,
                    positions,
                    normals,
                    materials.worn(names.material(), item.asset(), part.name(), item.choice(), hair),
                    morphs(item, mesh, faces, positions, figure, morphs)));
        }
    }

    private float[] fitted(Item item, FittedMesh mesh, Outfit outfit, Figure figure) {
        if (item.slot() == Slot.TEETH) {
            return teeth(item, mesh).fit(mesh, figure);
        }
        float[] positions = Fitting.fit(mesh, figure);
        if (item.slot() == Slot.HAIR) {
            pressUnderHat(item, outfit, positions, figure.body());
        }
        return positions;
    }

    private Teeth teeth(Item item, FittedMesh mesh) {
        return teeth.computeIfAbsent(item.asset().mesh(), name -> Teeth.of(mesh, model));
    }

    private MorphTargets.Named morphs(
            Item item, FittedMesh mesh, DrawnPart faces, float[] positions, Figure figure, MorphTargets morphs) {
        if (item.slot() == Slot.TEETH) {
            return morphs.ofTeeth(faces, teeth(item, mesh), positions, figure.body());
        }
        return FOLLOWS_FACE.contains(item.slot()) ? morphs.of(faces, mesh) : MorphTargets.Named.NONE;
    }

    /** Presses hair into the hat that is worn over it. */
    private void pressUnderHat(Item hair, Outfit outfit, float[] positions, float[] body) {
        outfit.items().stream()
                .filter(i -> i.slot() == Slot.HEADWEAR)
                .findFirst()
                .ifPresent(hat -> {
                    String pair = hair.asset().mesh() + " " + hat.asset().mesh();
                    float[] shares = underHats.computeIfAbsent(
                            pair, p -> HairUnderHat.shares(pack.mesh(hair.asset()), pack.mesh(hat.asset()), model));
                    HairUnderHat.press(positions, shares, HairUnderHat.middle(Skeleton.in(model.rig(), body)));
                });
    }

    private PreparedMesh prepared(Asset asset, FittedMesh mesh) {
        return prepared.computeIfAbsent(
                java.util.Objects.requireNonNull(asset.mesh()), e -> PreparedMesh.of(mesh, rig));
    }

    private SkinMatrices posed(Skeleton skeleton, String name) {
        return name.equals(BuildOptions.A_POSE)
                ? SkinMatrices.of(skeleton, Map.of())
                : SkinMatrices.of(skeleton, pose(name));
    }

    private Pose pose(String name) {
        return pack.poses().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no pose " + name + "; there are "
                        + String.join(
                                ", ", pack.poses().stream().map(Pose::name).toList())));
    }

    /** One line per licensed asset that is drawn. */
    private static List<String> credits(Outfit outfit) {
        return outfit.items().stream()
                .map(i -> i.asset().licence())
                .filter(Asset.Licence::needsCredit)
                .map(Asset.Licence::credit)
                .sorted()
                .distinct()
                .toList();
    }
}
