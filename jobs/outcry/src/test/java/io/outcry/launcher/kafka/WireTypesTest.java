// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.kafka;

import io.outcry.schemas.control.ControlEvent;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTypesTest {
  @ParameterizedTest
  @ValueSource(classes = {RawRecord.class, ControlEvent.class})
  void no_field_of_a_type_between_operators_goes_to_kryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }
}
