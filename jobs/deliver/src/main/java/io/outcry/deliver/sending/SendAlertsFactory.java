// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.sending;

import io.outcry.deliver.messages.OutgoingMessage;
import io.outcry.schemas.delivery.Delivery;
import io.outcry.webhook.receivers.Receiver;
import java.util.List;
import java.util.Map;
import org.apache.flink.streaming.api.operators.AbstractStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.OneInputStreamOperatorFactory;
import org.apache.flink.streaming.api.operators.StreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;

/** Makes {@link SendAlerts} with the mailbox of its task. */
final class SendAlertsFactory extends AbstractStreamOperatorFactory<Delivery>
    implements OneInputStreamOperatorFactory<OutgoingMessage, Delivery> {
  private static final long serialVersionUID = 1;

  private final List<Receiver> receivers;
  private final Map<String, Manners> manners;
  private final long graceMillis;

  SendAlertsFactory(List<Receiver> receivers, Map<String, Manners> manners, long graceMillis) {
    this.receivers = List.copyOf(receivers);
    this.manners = Map.copyOf(manners);
    this.graceMillis = graceMillis;
  }

  @Override
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Flink's own signature
  public <T extends StreamOperator<Delivery>> T createStreamOperator(
      StreamOperatorParameters<Delivery> parameters) {
    return (T)
        new SendAlerts(
            receivers, manners, graceMillis, parameters, parameters.getMailboxExecutor());
  }

  @Override
  @SuppressWarnings("rawtypes") // Flink's own signature
  public Class<? extends StreamOperator> getStreamOperatorClass(ClassLoader classLoader) {
    return SendAlerts.class;
  }
}
