package fr.vigie.api;

import fr.vigie.model.VigieException;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A route: registered, guarded, checked and documented from this one record, so that the documentation cannot disagree.
 *
 * @param operation its name in {@code /openapi.json}; its summary stands in the bundle under {@code route.NAME}
 * @param tag under which it is grouped
 * @param paths its path, then other names of the same
 */
record Route(HandlerType method, List<String> paths, String operation, String tag, Access access, List<Param<?>> parameters,
        @Nullable Body body, Reply reply, Work work) {

    Route {
        paths = List.copyOf(paths);
        parameters = List.copyOf(parameters);
    }

    /** What it does. */
    @FunctionalInterface
    interface Work {
        void answer(Call call) throws VigieException, IOException;
    }

    static Route get(String path, String operation, String tag, Reply reply, Work work) {
        return new Route(HandlerType.GET, List.of(path), operation, tag, Access.READER, List.of(), null, reply, work);
    }

    static Route of(HandlerType method, String path, String operation, String tag, Access access, Reply reply, Work work) {
        return new Route(method, List.of(path), operation, tag, access, List.of(), null, reply, work);
    }

    Route with(Param<?>... more) {
        return new Route(method, paths, operation, tag, access, List.of(more), body, reply, work);
    }

    Route with(List<Param<?>> more) {
        return new Route(method, paths, operation, tag, access, more, body, reply, work);
    }

    Route taking(Body other) {
        return new Route(method, paths, operation, tag, access, parameters, other, reply, work);
    }

    Route open(Access to) {
        return new Route(method, paths, operation, tag, to, parameters, body, reply, work);
    }

    Route also(String shortName) {
        return new Route(method, List.of(paths.getFirst(), shortName), operation, tag, access, parameters, body, reply, work);
    }
}
