// SPDX-License-Identifier: Apache-2.0
package io.outcry.text.train.fitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.outcry.text.features.FeatureHasher;
import io.outcry.text.linear.Calibration;
import io.outcry.text.linear.Evidence;
import io.outcry.text.linear.HashedTable;
import io.outcry.text.linear.Head;
import io.outcry.text.linear.LinearModel;
import io.outcry.text.train.data.LabelledText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogisticTrainerTest {
  private static final double[] GROUPS = {1, 1, 1};
  private static final List<String> CLASSES = List.of("bad", "plain", "good");

  @Test
  void three_classes_are_learned_from_a_handful_of_texts() {
    TrainedWeights weights = trained();
    assertThat(likeliest(weights.logits(example("an awful morning", 0)))).isZero();
    assertThat(likeliest(weights.logits(example("a morning in town", 0)))).isEqualTo(1);
    assertThat(likeliest(weights.logits(example("a lovely morning", 0)))).isEqualTo(2);
  }

  @Test
  void the_same_texts_give_the_same_weights() {
    assertThat(trained().hashed()).isEqualTo(trained().hashed());
  }

  @Test
  void bytes_decide_as_the_weights_they_were_made_from() {
    TrainedWeights weights = trained();
    HashedTable table = Quantiser.table("t", List.of(weights));
    Head head = new Head("mood", table, 0, CLASSES, Calibration.none(3));
    LinearModel model = new LinearModel(List.of(table), List.of(head), Map.of());
    for (LabelledText text : texts()) {
      Evidence evidence = new Evidence(model);
      FeatureHasher.features(text.text(), evidence);
      assertThat(likeliest(evidence.logits(head))).as(text.text()).isEqualTo(text.label());
    }
  }

  @Test
  void a_yes_or_no_question_starts_from_its_offset() {
    List<Example> examples = List.of(yesOrNo("one", 1), yesOrNo("two", 0));
    var settings = new LogisticTrainer.Settings(12, 1, GROUPS, 5, 0.1, 7);
    TrainedWeights unneeded = new LogisticTrainer(settings).train(examples, new double[] {50, -50});
    assertThat(unneeded.logits(examples.get(0))[0]).isCloseTo(0, within(1e-9));
    TrainedWeights needed = new LogisticTrainer(settings).train(examples, new double[0]);
    assertThat(needed.logits(examples.get(0))[0]).isPositive();
    assertThat(needed.logits(examples.get(1))[0]).isNegative();
  }

  @Test
  void what_words_do_not_tell_is_learned_from_the_vector() {
    var settings = new LogisticTrainer.Settings(12, 1, GROUPS, 20, 0.1, 2, 0.1, 7, 0);
    Example yes = yesOrNo("same words", 1).with(new float[] {1, -1});
    Example no = yesOrNo("same words", 0).with(new float[] {-1, 1});
    TrainedWeights weights = new LogisticTrainer(settings).train(List.of(yes, no), new double[0]);
    assertThat(weights.logits(yes)[0]).isGreaterThan(1);
    assertThat(weights.logits(no)[0]).isLessThan(-1);
  }

  @Test
  void a_teacher_without_opinion_teaches_none() {
    var settings = new LogisticTrainer.Settings(12, 1, GROUPS, 50, 0.1, 7);
    Example torn = yesOrNo("a text", 1).taught(new float[] {0}, 0.5);
    TrainedWeights weights = new LogisticTrainer(settings).train(List.of(torn), new double[0]);
    assertThat(torn.target()).containsExactly(0.5f);
    assertThat(weights.logits(torn)[0]).isCloseTo(0, within(1e-9));
  }

  @Test
  void the_sum_of_weights_gives_the_sum_of_logits() {
    TrainedWeights weights = trained();
    Example example = example("an awful day", 0);
    assertThat(weights.plus(weights).logits(example)[0]).isEqualTo(2 * weights.logits(example)[0]);
  }

  private static TrainedWeights trained() {
    List<Example> examples = new ArrayList<>();
    texts().forEach(text -> examples.add(Example.of(text, CLASSES.size())));
    return new LogisticTrainer(new LogisticTrainer.Settings(14, 3, GROUPS, 20, 0.1, 7))
        .train(examples, new double[0]);
  }

  private static List<LabelledText> texts() {
    return List.of(
        new LabelledText("what an awful day", 0, 1, "t"),
        new LabelledText("awful food, bad room", 0, 1, "t"),
        new LabelledText("a day in town", 1, 1, "t"),
        new LabelledText("the train to town", 1, 1, "t"),
        new LabelledText("what a lovely day", 2, 1, "t"),
        new LabelledText("lovely food, great room", 2, 1, "t"));
  }

  private static Example example(String text, int label) {
    return Example.of(new LabelledText(text, label, 1, "t"), CLASSES.size());
  }

  private static Example yesOrNo(String text, int label) {
    return Example.of(new LabelledText(text, label, 1, "t"), 1);
  }

  private static int likeliest(double[] logits) {
    int best = 0;
    for (int i = 1; i < logits.length; i++) {
      best = logits[i] > logits[best] ? i : best;
    }
    return best;
  }
}
