package likeness.server.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import likeness.human.Appearance;
import likeness.human.Human;
import likeness.server.Failure;
import likeness.server.http.Routes;
import likeness.server.job.Admission;
import likeness.server.media.Derivation;
import likeness.server.media.Maker;

/** What this server is, for who opens it in a browser: twelve random people and the way to the descriptions. */
final class FrontPage {

    private static final int PEOPLE = 12;
    private static final Derivation.Picture PICTURE =
            new Derivation.Picture("portrait", "natural", 256, "style", "slight-smile", "jpg");

    private final Maker maker;
    private final Human human;
    private final Admission admission;
    private final Map<Integer, byte[]> pictures = new ConcurrentHashMap<>();

    FrontPage(Maker maker, Admission admission) {
        this.maker = maker;
        this.human = maker.human();
        this.admission = admission;
    }

    void addTo(Routes routes) {
        routes.get("/", FrontPage::page)
                .get("/people/{number}.jpg", this::picture)
                .get("/people/{number}.glb", this::model);
    }

    private static void page(Context context) {
        try (InputStream in = FrontPage.class.getResourceAsStream("front.html")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks front.html");
            }
            context.header("Content-Security-Policy", "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'");
            context.contentType("text/html; charset=utf-8").result(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void picture(Context context) {
        int number = number(context);
        byte[] known = pictures.get(number);
        byte[] bytes = known != null ? known : admission.serve(() -> maker.make(human.random(number), PICTURE));
        pictures.putIfAbsent(number, bytes);
        if (!Download.isKnown(context, human.packId() + "-" + number, "public, max-age=3600")) {
            Download.send(context, bytes, PICTURE.contentType());
        }
    }

    private void model(Context context) {
        int number = number(context);
        Derivation model = ModelQuery.model(context, human.clips());
        Appearance person = human.random(number);
        if (!Download.isKnown(context, maker.key(person, model), "public, max-age=3600")) {
            Download.send(context, admission.serve(() -> maker.make(person, model)), model.contentType());
        }
    }

    private static int number(Context context) {
        String text = context.pathParam("number");
        int number = text.matches("[0-9]{1,2}") ? Integer.parseInt(text) : 0;
        if (number < 1 || number > PEOPLE) {
            throw new Failure.NotFound("Person");
        }
        return number;
    }
}
