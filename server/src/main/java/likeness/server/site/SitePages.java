package likeness.server.site;

import java.util.List;
import likeness.server.Settings;
import likeness.server.avatar.Avatars;
import likeness.server.http.Routes;
import likeness.server.http.SignIn;
import likeness.server.job.Admission;
import likeness.server.media.Derivation;
import likeness.server.media.Derived;
import likeness.server.media.Maker;
import likeness.server.media.SignedLinks;
import likeness.server.store.Database;

/**
 * Everything that is served beside the dialects.
 *
 * @param linked what signed links to files may lead to
 */
public record SitePages(
        Settings settings,
        Database database,
        Avatars avatars,
        Derived derived,
        Maker maker,
        Admission admission,
        SignIn signIn,
        SignedLinks links,
        List<Derivation> linked) {

    public void addTo(Routes routes) {
        new Health(database).addTo(routes);
        new FrontPage(maker, admission).addTo(routes);
        new FilePages(avatars, derived, linked, admission, links, signIn).addTo(routes);
        new ModelPages(avatars, derived, admission, signIn, links, maker.human().clips(), settings).addTo(routes);
        new ExamplePages().addTo(routes);
    }
}
