// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigestMemoryTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        DigestKept.class,
        DigestLine.class,
        DueDigest.class,
        DigestMemory.class,
        StoryNote.class,
        AlertNote.class,
        HeldNote.class,
        BrandNote.class
      })
  void no_part_of_what_is_kept_over_a_restart_goes_to_kryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }
}
