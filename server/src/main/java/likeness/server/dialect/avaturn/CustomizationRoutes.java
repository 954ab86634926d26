package likeness.server.dialect.avaturn;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import likeness.human.Appearance;
import likeness.server.Failure;
import likeness.server.avatar.Avatar;
import likeness.server.http.Answer;
import likeness.server.http.Routes;
import org.jspecify.annotations.Nullable;

/** Get and Set Customization (operations 6, 7), and our list of assets. */
final class CustomizationRoutes {

    private final AvaturnParts parts;
    private final AssetIndex assets;
    private final Customizations customizations;

    CustomizationRoutes(AvaturnParts parts) {
        this.parts = parts;
        assets = new AssetIndex(parts.human().catalog());
        customizations = new Customizations(assets, BodyPresets.STANDARD, parts.human());
    }

    void addTo(Routes routes) {
        routes.get(AvaturnDialect.ROOT + "/avatars/{id}/customization", this::get)
                .put(AvaturnDialect.ROOT + "/avatars/{id}/customization", this::put)
                .get(AvaturnDialect.ROOT + "/assets", this::list);
    }

    private void get(Context context) {
        String project = parts.signIn().project(context);
        Avatar avatar = parts.avatars().get(project, Faults.pathUuid("id", context.pathParam("id")));
        Appearance look = avatar.appearance().orElseThrow(() -> new Failure.Conflict("The avatar is not ready yet"));
        Answer.of(200, customizations.of(look, avatar.metadata()).json()).send(context);
    }

    private void put(Context context) {
        String project = parts.signIn().project(context);
        Faults faults = new Faults();
        UUID id = faults.uuid(context.pathParam("id"), List.of("path", "id"));
        Customization wanted = CustomizationReader.read(parts.bodies().read(context), faults);
        faults.check();
        Avatar before = parts.avatars().get(project, Objects.requireNonNull(id));
        Avatar after = customizations.apply(before, wanted); // some milliseconds, which no other write has to wait for
        parts.avatars().edit(project, id, now -> now.equals(before) ? after : customizations.apply(now, wanted));
        Answer.of(202, null).send(context);
    }

    private void list(Context context) {
        parts.signIn().project(context);
        List<Map<String, @Nullable Object>> items =
                assets.all().stream().map(CustomizationRoutes::item).toList();
        Answer.of(200, items).send(context);
    }

    private static Map<String, @Nullable Object> item(WornAsset worn) {
        Map<String, @Nullable Object> item = new LinkedHashMap<>();
        item.put("id", worn.id());
        item.put("type", Placement.of(worn.asset().slot()).orElseThrow().field());
        item.put("asset", worn.asset().id());
        item.put("variant", worn.variant());
        item.put("title", worn.asset().title());
        item.put("tags", worn.asset().tags());
        item.put("licence", worn.asset().licence().terms());
        item.put("author", worn.asset().licence().author());
        return item;
    }
}
