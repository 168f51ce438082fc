package fr.vigie.export;

import java.io.Closeable;
import java.io.IOException;

/** Writes rows one by one; what closing writes completes the document. */
public interface RowWriter<R> extends Closeable {
    void write(R row) throws IOException;
}
