package likeness.server.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Everything that is measured of one server. What is ours begins with {@code likeness.}, the rest is the JVM's. */
public final class Metrics implements AutoCloseable {

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();

    private final Map<Series, Timer> timers = new ConcurrentHashMap<>();

    public Metrics() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    /** Something that takes time has begun. */
    public Running begin() {
        Timer.Sample sample = Timer.start(registry);
        return (name, labels) -> sample.stop(timer(name, List.of(labels)));
    }

    /** The registry would sort and join the labels each time, for each request. */
    private Timer timer(String name, List<String> labels) {
        return timers.computeIfAbsent(
                new Series(name, labels), _ -> registry.timer(name, labels.toArray(String[]::new)));
    }

    /** Reads a number whenever Prometheus asks. */
    public void gauge(String name, String meaning, Supplier<Number> value, String... labels) {
        Gauge.builder(name, value).description(meaning).tags(labels).register(registry);
    }

    /** Counts up. */
    public Counter counter(String name, String meaning) {
        return Counter.builder(name).description(meaning).register(registry);
    }

    /** In Prometheus' text form. */
    public String text() {
        return registry.scrape();
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }

    private record Series(String name, List<String> labels) {}

    /** Something whose time is being taken. */
    @FunctionalInterface
    public interface Running {

        /** @param labels name, value, name, value … */
        void end(String name, String... labels);
    }
}
