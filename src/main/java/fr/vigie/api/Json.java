package fr.vigie.api;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.vigie.model.VigieException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** The one JSON reader and writer of the API. */
final class Json {
    /** Strict: a name given twice, or anything behind the document, is refused. */
    static final ObjectMapper MAPPER = JsonMapper.builder().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /** Writes a document. */
    @FunctionalInterface
    interface Document {
        void to(JsonGenerator json) throws IOException, VigieException;
    }

    static byte[] bytes(Object value) throws IOException {
        return MAPPER.writeValueAsBytes(value);
    }

    static byte[] bytes(Document document) throws IOException, VigieException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            document.to(json);
        }
        return bytes.toByteArray();
    }
}
