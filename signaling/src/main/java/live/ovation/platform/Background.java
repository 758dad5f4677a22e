package live.ovation.platform;

import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** Work that goes on from the start of the service to its stop. */
public abstract class Background implements SmartLifecycle {

    private volatile Disposable running = Disposables.disposed();

    /** Begins the work; the answer ends it. */
    protected abstract Disposable begin();

    @Override
    public final void start() {
        running = begin();
    }

    @Override
    public final void stop() {
        running.dispose();
    }

    @Override
    public final boolean isRunning() {
        return !running.isDisposed();
    }
}
