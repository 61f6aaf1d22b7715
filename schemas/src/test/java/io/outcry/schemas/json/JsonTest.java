package io.outcry.schemas.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.schemas.delivery.Delivery;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JsonTest {
  private static final Delivery DELIVERY =
      new Delivery("a_b_c", 1, "desk", 2, "retrying", null, 503, Instant.EPOCH, 12, "a_b_c.1");

  @Test
  void a_record_is_written_with_all_its_components_in_their_order() {
    assertThat(Json.line(DELIVERY))
        .isEqualTo(
            "{\"alertId\":\"a_b_c\",\"revision\":1,\"receiver\":\"desk\",\"attempt\":2,"
                + "\"outcome\":\"retrying\",\"reason\":null,\"httpStatus\":503,"
                + "\"at\":\"1970-01-01T00:00:00Z\",\"tookMs\":12,\"messageId\":\"a_b_c.1\"}");
  }

  @Test
  void what_was_written_is_read_again() throws Exception {
    assertThat(Json.read(Json.line(DELIVERY), Delivery.class)).isEqualTo(DELIVERY);
  }
}
