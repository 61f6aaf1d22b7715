// SPDX-License-Identifier: Apache-2.0
package io.outcry.schemas.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;

/** ISO 8601 in UTC, written with Z, read with any offset. */
final class InstantJson {
  private InstantJson() {}

  static final class Writer extends StdScalarSerializer<Instant> {
    private static final long serialVersionUID = 1;

    Writer() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(IsoTime.of(value));
    }
  }

  static final class Reader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1;

    Reader() {
      super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String text = in.getText();
      try {
        return IsoTime.parse(text);
      } catch (DateTimeException e) {
        return (Instant)
            context.handleWeirdStringValue(
                Instant.class, text, "expected a time such as 2026-01-05T10:00:00Z");
      }
    }
  }
}
