package likeness.server.dialect.avaturn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.javalin.http.Context;
import java.time.Duration;
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

    private static final long WEIGHT = 8 << 20;

    private final AvaturnParts parts;
    private final AssetIndex assets;
    private final Customizations customizations;
    private final Cache<Edition, byte[]> written = Caffeine.newBuilder()
            .maximumWeight(WEIGHT)
            .weigher((Edition edition, byte[] json) -> json.length)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

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
        Avatar avatar = parts.avatars().glance(project, Faults.pathUuid("id", context.pathParam("id")));
        byte[] json = written.get(new Edition(avatar.id(), avatar.version()), _ -> write(avatar));
        context.contentType("application/json").result(json);
    }

    private byte[] write(Avatar avatar) {
        Appearance look = avatar.appearance().orElseThrow(() -> new Failure.Conflict("The avatar is not ready yet"));
        return Answer.of(200, customizations.of(look, avatar.metadata()).json()).bytes();
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

    /** An avatar between two edits; what is written of it stays true for as long as there is such a one. */
    private record Edition(UUID avatar, long version) {}

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
