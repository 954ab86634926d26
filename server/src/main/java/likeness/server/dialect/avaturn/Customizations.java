package likeness.server.dialect.avaturn;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import likeness.human.Appearance;
import likeness.human.Appearance.Choice;
import likeness.human.Appearance.Skin;
import likeness.human.Human;
import likeness.pack.Slot;
import likeness.server.Failure;
import likeness.server.avatar.Avatar;
import likeness.server.dialect.avaturn.Customization.BoneScale;
import likeness.server.dialect.avaturn.Customization.Worn;
import org.jspecify.annotations.Nullable;

/**
 * Customization ⇄ Appearance. A customization says less than an appearance, so putting one changes only the parts that
 * differ from what getting one would say now: to put what was got changes nothing, and whatever this API has no word for
 * survives.
 */
record Customizations(AssetIndex assets, BodyPresets bodies, Human human) {

    Customization of(Appearance look, Map<String, String> metadata) {
        Map<Placement, Worn> worn = new EnumMap<>(Placement.class);
        for (Placement placement : Placement.values()) {
            shown(look, placement).ifPresent(slot -> worn.put(placement, worn(look, placement, slot)));
        }
        Appearance.BoneScale bones = look.boneScale();
        return new Customization(
                worn,
                bodies.nearest(look.body()),
                Customization.ADULT,
                metadata,
                new BoneScale(bones.head(), bones.arms(), bones.chest()),
                look.skin().correction());
    }

    /** Which of our slots a placement shows. */
    private static Optional<Slot> shown(Appearance look, Placement placement) {
        return placement.slots().stream()
                .filter(slot -> look.choice(slot).isPresent())
                .findFirst();
    }

    private Worn worn(Appearance look, Placement placement, Slot slot) {
        Choice choice = look.choice(slot).orElseThrow();
        UUID id = assets.of(slot, choice).id();
        return new Worn(id, placement.colored() ? colorOf(placement, slot, choice) : null);
    }

    private String colorOf(Placement placement, Slot slot, Choice choice) {
        String color = assets.color(slot, choice);
        return color.length() >= placement.colorLength() ? color.substring(0, placement.colorLength()) : color + "ff";
    }

    /**
     * The avatar as the customization wants it.
     *
     * @throws Failure.Gone when assets are named that do not exist
     * @throws Failure.Conflict when an asset is put where it does not belong
     */
    Avatar apply(Avatar avatar, Customization wanted) {
        checkAssets(wanted);
        Appearance look = avatar.appearance().orElseThrow(() -> new Failure.Conflict("The avatar is not ready yet"));
        Customization now = of(look, avatar.metadata());
        Appearance changed = look;
        for (Placement placement : Placement.values()) {
            Worn before = now.assets().get(placement);
            Worn after = wanted.assets().get(placement);
            if (!sameWear(before, after)) {
                changed = wear(changed, placement, after);
            }
        }
        changed = build(changed, now, wanted);
        if (wanted.skinToneCorrection() != now.skinToneCorrection()) {
            Skin skin = changed.skin();
            changed = changed.withSkin(new Skin(skin.asset(), skin.tone(), wanted.skinToneCorrection()));
        }
        return avatar.with(changed).withMetadata(wanted.metadata());
    }

    /** Another build can bring another range of heights; the person then keeps the height that comes nearest. */
    private Appearance build(Appearance look, Customization now, Customization wanted) {
        Appearance changed = look;
        if (!wanted.body().equals(now.body())) {
            changed = changed.withBody(bodies.apply(wanted.body(), changed.body()));
        }
        if (!wanted.boneScale().equals(now.boneScale())) {
            BoneScale bones = wanted.boneScale();
            changed = changed.withBoneScale(new Appearance.BoneScale(bones.head(), bones.arms(), bones.chest()));
        }
        if (changed.equals(look)) {
            return look;
        }
        double height = human.heightRange(changed).clamp(changed.body().height());
        return changed.withBody(changed.body().withHeight(height));
    }

    private void checkAssets(Customization wanted) {
        List<String> unknown = new ArrayList<>();
        wanted.assets().values().stream()
                .map(Worn::id)
                .filter(id -> assets.find(id).isEmpty())
                .forEach(id -> unknown.add(id.toString()));
        if (!unknown.isEmpty()) {
            throw new Failure.Gone("Asset(s) " + unknown.stream().collect(Collectors.joining(", ")) + " not found");
        }
        wanted.assets().forEach((placement, worn) -> {
            Slot slot = assets.find(worn.id()).orElseThrow().asset().slot();
            if (!placement.slots().contains(slot)) {
                throw new Failure.Conflict("Asset " + worn.id() + " added to wrong placement - " + placement.field());
            }
        });
    }

    private static boolean sameWear(@Nullable Worn before, @Nullable Worn after) {
        if (before == null || after == null) {
            return before == after;
        }
        boolean sameColor = after.color() == null
                || before.color() != null && normal(before.color()).equals(normal(after.color()));
        return before.id().equals(after.id()) && sameColor;
    }

    private static String normal(String color) {
        String lower = color.toLowerCase(Locale.ROOT);
        return lower.length() == 9 && lower.endsWith("ff") ? lower.substring(0, 7) : lower;
    }

    private Appearance wear(Appearance look, Placement placement, @Nullable Worn worn) {
        if (worn == null) {
            Appearance bare = look;
            for (Slot slot : placement.slots()) {
                bare = bare.with(slot, null);
            }
            return bare;
        }
        WornAsset wanted = assets.find(worn.id()).orElseThrow();
        Slot slot = wanted.asset().slot();
        Appearance dressed = look.with(slot, choice(look.choice(slot), wanted, worn.color()));
        // A hat goes on the hair that is there; hair takes off the hat, since one slot can show one thing only.
        return slot == Slot.HAIR ? dressed.with(Slot.HEADWEAR, null) : dressed;
    }

    /** What is worn already stays as it is but for the colour; other hair without a colour keeps the colour of the hair. */
    private Choice choice(Optional<Choice> before, WornAsset wanted, @Nullable String color) {
        Slot slot = wanted.asset().slot();
        Optional<Choice> same =
                before.filter(choice -> assets.of(slot, choice).id().equals(wanted.id()));
        Choice base = same.orElseGet(() -> new Choice(
                wanted.asset().id(),
                wanted.variant(),
                slot == Slot.HAIR && wanted.asset().tintable()
                        ? before.map(Choice::color).orElse(null)
                        : null));
        return color == null || !wanted.asset().tintable() ? base : base.withColor(normal(color));
    }
}
