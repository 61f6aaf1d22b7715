// SPDX-License-Identifier: Apache-2.0
package io.outcry.webhook.rendering;

import io.outcry.webhook.notices.AlertNotice;
import io.outcry.webhook.notices.DigestNotice;
import io.outcry.webhook.notices.Notice;
import io.outcry.webhook.notices.SourceNotice;
import io.outcry.webhook.notices.TestNotice;
import java.util.Map;

/** The {@code data} of formats that machines read. */
final class MachineData {
  private MachineData() {}

  /** What Jackson writes as {@code data}. */
  static Object of(Notice notice) {
    if (notice instanceof AlertNotice one) {
      return one.alert();
    }
    if (notice instanceof SourceNotice source) {
      return source.status();
    }
    if (notice instanceof DigestNotice digest) {
      return digest.data();
    }
    if (notice instanceof TestNotice test) {
      return Map.of("receiver", test.receiverId(), "message", "This is a test by Outcry.");
    }
    throw onlyOne();
  }

  static IllegalArgumentException onlyOne() {
    return new IllegalArgumentException("This format takes one alert per message");
  }
}
