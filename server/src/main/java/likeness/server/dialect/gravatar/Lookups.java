package likeness.server.dialect.gravatar;

import io.javalin.http.Context;
import java.util.List;
import likeness.server.Network;
import likeness.server.Settings;
import likeness.server.http.Sites;
import likeness.server.media.SignedLinks;

/**
 * Who may learn whether somebody is known: an address that answers differently for a mail that is known tells who has an
 * account. Where look-ups are limited, everybody else is answered as if nobody were known.
 */
public final class Lookups {

    private final SignedLinks links;
    private final boolean signedOnly;
    private final List<Network> networks;
    private final Sites sites;

    public Lookups(Settings settings, SignedLinks links, Sites sites) {
        this.sites = sites;
        this.links = links;
        signedOnly = settings.flag(Settings.Name.PICTURES_SIGNED);
        networks = settings.networks(Settings.Name.PICTURES_NETWORKS);
    }

    /** Whether every caller is answered alike. */
    boolean unlimited() {
        return !signedOnly && networks.isEmpty();
    }

    boolean allows(Context context) {
        return unlimited() || isNear(context) || signedOnly && isSigned(context);
    }

    private boolean isNear(Context context) {
        byte[] caller = sites.caller(context).getAddress();
        return networks.stream().anyMatch(network -> network.holds(caller));
    }

    private boolean isSigned(Context context) {
        String expires = context.queryParam("expires");
        String signature = context.queryParam("signature");
        return expires != null
                && signature != null
                && links.holds(Sites.withoutPrefix(context.path()), expires, signature);
    }
}
