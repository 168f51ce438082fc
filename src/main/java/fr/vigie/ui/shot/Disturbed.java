package fr.vigie.ui.shot;

import fr.vigie.model.Fault;
import fr.vigie.model.VigieException;
import fr.vigie.pipeline.Workshop;
import fr.vigie.pipeline.WorkshopSnapshot;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A workshop whose questions are never answered, or always fail: for pictures of what a screen says then. What needs no database is
 * answered as ever.
 */
final class Disturbed {
    /** What becomes of a question. */
    enum How {
        SILENT,
        FAILING,
        STALE
    }

    private final How how;
    private final BooleanSupplier active;

    private Disturbed(How how, BooleanSupplier active) {
        this.how = how;
        this.active = active;
    }

    /** @param active whether it is disturbed now */
    static Workshop of(Workshop real, How how, BooleanSupplier active) {
        return (Workshop) new Disturbed(how, active).wrap(Workshop.class, real);
    }

    private Object wrap(Class<?> type, Object real) {
        return Proxy.newProxyInstance(Disturbed.class.getClassLoader(), new Class<?>[]{type}, (proxy, method, arguments) -> answer(real,
                method, arguments));
    }

    private @Nullable Object answer(Object real, Method method, Object @Nullable [] arguments) throws Throwable {
        if (active.getAsBoolean() && Arrays.asList(method.getExceptionTypes()).contains(VigieException.class)) {
            disturb();
        }
        try {
            Object result = method.invoke(real, arguments);
            if (how == How.STALE && result instanceof WorkshopSnapshot taken) {
                return new Stale(Duration.ofHours(3)).age(taken);
            }
            Class<?> type = method.getReturnType();
            boolean part = type.isInterface() && type.getPackageName().equals(Workshop.class.getPackageName());
            return part && result != null ? wrap(type, result) : result;
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    private void disturb() throws VigieException, InterruptedException {
        if (how == How.FAILING) {
            throw new VigieException(Fault.DATABASE_LOST, "192.0.2.20:5432/vigie", "Connection reset");
        }
        if (how == How.SILENT) {
            new CountDownLatch(1).await();
        }
    }
}
