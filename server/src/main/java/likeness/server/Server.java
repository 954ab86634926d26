package likeness.server;

import java.util.List;
import java.util.Optional;
import likeness.server.account.ApiToken;
import likeness.server.account.Project;
import likeness.server.admin.AdminCommands;
import likeness.server.admin.AdminSocket;
import likeness.server.dialect.avaturn.AvaturnDialect;
import likeness.server.dialect.avaturn.AvaturnEvents;
import likeness.server.http.Gate;
import likeness.server.http.HotPath;
import likeness.server.http.HotPictures;
import likeness.server.http.RateLimit;
import likeness.server.http.Route;
import likeness.server.http.SignIn;
import likeness.server.http.Sites;
import likeness.server.http.Web;
import likeness.server.job.Admission;
import likeness.server.job.Workers;
import likeness.server.media.DeriveJob;
import likeness.server.metrics.MetricsPort;
import likeness.server.site.SitePages;
import likeness.server.webhook.Deliverer;
import likeness.server.webhook.Sender;

/** The composition root: the features, the workers and the dialects of one running server. */
public final class Server implements AutoCloseable {

    private static final long HOT_BYTES = 24 << 20;

    private final Features features;
    private final Workers workers;
    private final Web web;
    private final Deliverer deliverer;
    private final Optional<AdminSocket> admin;
    private final Optional<MetricsPort> metrics;
    private final Optional<String> newToken;
    private final Optional<FolderLock> lock;

    private Server(
            Features features,
            Workers workers,
            Web web,
            Deliverer deliverer,
            Optional<AdminSocket> admin,
            Optional<MetricsPort> metrics,
            Optional<String> newToken,
            Optional<FolderLock> lock) {
        this.lock = lock;
        this.features = features;
        this.workers = workers;
        this.web = web;
        this.deliverer = deliverer;
        this.admin = admin;
        this.metrics = metrics;
        this.newToken = newToken;
    }

    /** @param processors how much work runs at once */
    public static Server start(Settings settings, Features features, int processors) {
        Optional<FolderLock> lock = settings.text(Settings.Name.DATABASE_URL).isEmpty()
                ? Optional.of(FolderLock.take(settings.data()))
                : Optional.empty();
        Optional<String> token = bootstrap(settings, features);
        Admission admission = new Admission(processors, settings.number(Settings.Name.QUEUE, 0, 1 << 20));
        features.metrics().gauge("likeness.admission.waiting", "who waits for a processor", admission::waiting);
        Workers workers = new Workers(
                features.jobs(),
                List.of(new DeriveJob(features.derived(), features.events(), features.avatars()), features.erasure()),
                admission,
                features.metrics(),
                processors);
        Sites sites = new Sites(settings);
        RateLimit rateLimit = new RateLimit(settings.number(Settings.Name.RATE_LIMIT, 1, 1 << 20));
        SignIn signIn = new SignIn(features.projects(), features.tokens(), sites, rateLimit);
        Gate gate = new Gate(
                settings.number(Settings.Name.MAX_REQUESTS, 1, 1 << 20),
                settings.list(Settings.Name.ORIGINS),
                features.ids(),
                features.metrics());
        SitePages pages = new SitePages(
                settings,
                features.storage().database(),
                features.avatars(),
                features.derived(),
                features.maker(),
                admission,
                signIn,
                features.links(),
                AvaturnDialect.derivations());
        HotPictures hot = new HotPictures(
                features.ids().clock(),
                features.pictures()::changes,
                features.storage().database()::writes,
                HOT_BYTES,
                settings.flag(Settings.Name.PICTURES_ANIMATED));
        Dialects dialects = new Dialects(settings, features, signIn, sites, admission, hot);
        Web web = Web.start(settings, gate, new HotPath(hot, sites, gate), dialects.wanted(), pages::addTo);
        workers.start();
        Deliverer deliverer = deliver(settings, features, web.port());
        Optional<AdminSocket> admin = AdminSocket.open(settings.data(), new AdminCommands(features));
        Optional<MetricsPort> metrics = MetricsPort.open(settings, features.metrics());
        return new Server(features, workers, web, deliverer, admin, metrics, token, lock);
    }

    /** What is already known to be true is sent from now on. */
    private static Deliverer deliver(Settings settings, Features features, int port) {
        String base = settings.publicUrl().orElse("http://localhost:" + port);
        boolean allowPrivate = settings.flag(Settings.Name.WEBHOOK_ALLOW_PRIVATE);
        Sender sender = Sender.over(new AvaturnEvents(features.links()), base, features.ids(), allowPrivate);
        return new Deliverer(features.deliveries(), features.deliveryLog(), sender, features.ids(), features.metrics())
                .start(features.events());
    }

    /** At the first start there is a default project, and somebody has to be able to use it. */
    private static Optional<String> bootstrap(Settings settings, Features features) {
        String chosen = settings.text(Settings.Name.BOOTSTRAP_TOKEN);
        boolean first = features.projects().find(Project.DEFAULT).isEmpty();
        Project project = first
                ? features.projects().create(Project.DEFAULT)
                : features.projects().find(Project.DEFAULT).orElseThrow();
        if (!chosen.isEmpty()) {
            features.tokens().create(project, "bootstrap", chosen);
            return Optional.empty();
        }
        return first
                ? Optional.of(features.tokens().create(project, "bootstrap")).map(ApiToken.Made::token)
                : Optional.empty();
    }

    /** The token that was made because this is the first start; shown once. */
    public Optional<String> newToken() {
        return newToken;
    }

    public int port() {
        return web.port();
    }

    /** Everything that is served. */
    public List<Route> routes() {
        return web.routes();
    }

    public Features features() {
        return features;
    }

    /** Answers what is being asked, ends what is being worked on, closes the store. */
    @Override
    public void close() {
        admin.ifPresent(AdminSocket::close);
        web.close();
        workers.close();
        deliverer.close();
        metrics.ifPresent(MetricsPort::close);
        features.metrics().close();
        features.storage().close();
        lock.ifPresent(FolderLock::close);
    }
}
