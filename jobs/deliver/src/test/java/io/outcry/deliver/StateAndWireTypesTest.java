// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver;

import io.outcry.deliver.grouping.Group;
import io.outcry.deliver.grouping.Waiting;
import io.outcry.deliver.guarding.OpenAlert;
import io.outcry.deliver.guarding.Parked;
import io.outcry.deliver.guarding.RecentAlerts;
import io.outcry.deliver.holding.AlertWatch;
import io.outcry.deliver.holding.HeldBack;
import io.outcry.deliver.holding.Step;
import io.outcry.deliver.messages.Dispatch;
import io.outcry.deliver.messages.JoinedAlert;
import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.deliver.sending.QueuedMessage;
import io.outcry.deliver.sending.SentAlert;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.schemas.posts.DeadLetter;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateAndWireTypesTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Dispatch.class,
        AlertWatch.class,
        HeldBack.class,
        Step.class,
        OpenAlert.class,
        Parked.class,
        RecentAlerts.class,
        Group.class,
        Waiting.class,
        JoinedAlert.class,
        OutgoingMessage.class,
        QueuedMessage.class,
        SentAlert.class,
        Delivery.class,
        DeadLetter.class
      })
  void no_field_of_a_type_in_state_or_between_operators_goes_to_kryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }
}
