package likeness.server.webhook;

/**
 * A claim on one event's way to one endpoint.
 *
 * @param attempts how many have ended before this one
 * @param fence raised by each claim; who ends an attempt must hold the last
 */
record Delivery(Event event, Endpoint endpoint, int attempts, long fence) {

    record Key(String eventId, String endpointId) {}

    Key key() {
        return new Key(event.id(), endpoint.id());
    }
}
