package fr.vigie.pipeline;

import fr.vigie.store.IngestStore;
import fr.vigie.store.StoredFile;

/** A generation's bytes from the database, its source no longer needed. */
final class StoredGeneration {
    private StoredGeneration() {}

    static Content content(IngestStore store, StoredFile file) {
        return Content.of(file.content().bytes(), () -> store.rawBytes(file));
    }

    static Acquired acquire(IngestStore store, StoredFile file) {
        long bytes = file.content().bytes();
        return new Acquired(file.id(), file.key(), file.remote(), bytes, content(store, file), bytes, false, file.setAside(), 0);
    }
}
