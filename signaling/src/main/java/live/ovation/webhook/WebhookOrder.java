package live.ovation.webhook;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an owner wants of a webhook. */
record WebhookOrder(String url, Set<WebhookEvent> events) {

    WebhookOrder {
        events = Set.copyOf(events);
    }

    /** In the order of the enumeration. */
    List<String> types() {
        return new TreeSet<>(events).stream().map(WebhookEvent::type).toList();
    }
}
