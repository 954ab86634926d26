package likeness.server.webhook;

/** Writes the JSON of an event as a dialect documents it. */
public interface EventBody {

    /** @param base how absolute links begin */
    String of(Event event, String base);
}
