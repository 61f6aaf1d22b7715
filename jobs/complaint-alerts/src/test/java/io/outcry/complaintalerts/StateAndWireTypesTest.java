// SPDX-License-Identifier: Apache-2.0
package io.outcry.complaintalerts;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.outcry.complaintalerts.books.Books;
import io.outcry.complaintalerts.books.Tally;
import io.outcry.complaintalerts.catalog.PublishedBrands;
import io.outcry.complaintalerts.mentions.AuthorEvent;
import io.outcry.complaintalerts.mentions.BrandEvent;
import io.outcry.complaintalerts.mentions.ConversationState;
import io.outcry.complaintalerts.mentions.PostEvent;
import io.outcry.complaintalerts.mentions.PostState;
import io.outcry.complaintalerts.mentions.Remembered;
import io.outcry.complaintalerts.mentions.ScoredPost;
import io.outcry.complaintalerts.mentions.Sighting;
import io.outcry.complaintalerts.neighbours.NeighbourEvent;
import io.outcry.complaintalerts.sources.BlindEvent;
import io.outcry.complaintalerts.sources.SourceEvent;
import io.outcry.complaintalerts.windows.BrandPane;
import io.outcry.domain.desk.ConversationMemory;
import io.outcry.domain.desk.DeskState;
import io.outcry.domain.grouping.VocabularyState;
import io.outcry.domain.neighbours.NeighboursState;
import io.outcry.domain.sources.BlindSpansState;
import io.outcry.domain.sources.NetworkState;
import io.outcry.domain.stories.PastStory;
import io.outcry.domain.stories.PostMemory;
import io.outcry.domain.stories.StoryState;
import io.outcry.domain.windows.BrandWindowsState;
import io.outcry.schemas.alerts.Alert;
import io.outcry.schemas.control.SourceStatus;
import io.outcry.schemas.mentions.Mention;
import io.outcry.schemas.posts.DeadLetter;
import io.outcry.schemas.posts.Deletion;
import io.outcry.schemas.posts.Inbound;
import io.outcry.schemas.posts.Post;
import io.outcry.schemas.stories.StoryChange;
import io.outcry.schemas.windows.BrandWindow;
import java.lang.reflect.Array;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateAndWireTypesTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Inbound.class,
        Post.class,
        Deletion.class,
        DeadLetter.class,
        Sighting.class,
        PostEvent.class,
        Remembered.class,
        ScoredPost.class,
        AuthorEvent.class,
        BrandEvent.class,
        BrandPane.class,
        NeighbourEvent.class,
        PublishedBrands.class,
        SourceEvent.class,
        SourceStatus.class,
        BlindEvent.class,
        Tally.class,
        Books.class,
        Mention.class,
        BrandWindow.class,
        StoryChange.class,
        Alert.class
      })
  void no_field_of_a_type_between_operators_goes_to_kryo(Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        ConversationState.class,
        Sighting.class,
        PostState.class,
        PostEvent.class,
        ScoredPost.class,
        AuthorEvent.class,
        BrandEvent.class,
        BrandPane.class,
        PostMemory.class,
        PastStory.class,
        ConversationMemory.class,
        StoryState.class,
        DeskState.class,
        VocabularyState.class,
        BrandWindowsState.class,
        NeighboursState.class,
        SourceEvent.class,
        BlindEvent.class,
        NetworkState.class,
        BlindSpansState.class,
        PublishedBrands.class,
        Books.class
      })
  void no_field_of_a_type_in_state_goes_to_kryo_and_none_checks_what_old_bytes_do_not_have(
      Class<?> type) {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(type);
    for (Class<?> record : recordsIn(type)) {
      assertThatCode(() -> ofZeros(record)).as(record.getName()).doesNotThrowAnyException();
    }
  }

  /** The record and all records of ours that it is made of. */
  private static Set<Class<?>> recordsIn(Class<?> type) {
    Set<Class<?>> found = new HashSet<>();
    Deque<Type> next = new ArrayDeque<>(Set.of(type));
    while (!next.isEmpty()) {
      Type seen = next.pop();
      if (seen instanceof ParameterizedType generic) {
        next.addAll(Arrays.asList(generic.getActualTypeArguments()));
      } else if (seen instanceof Class<?> record && record.isRecord() && found.add(record)) {
        for (RecordComponent component : record.getRecordComponents()) {
          next.add(component.getGenericType());
        }
      }
    }
    return found;
  }

  /** As Flink calls the constructor for components that were added since the bytes were written. */
  private static Object ofZeros(Class<?> record) throws ReflectiveOperationException {
    var constructor = record.getDeclaredConstructors()[0];
    Object[] zeros =
        Arrays.stream(constructor.getParameterTypes())
            .map(type -> Array.get(Array.newInstance(type, 1), 0))
            .toArray();
    if (!Modifier.isPublic(constructor.getModifiers())) {
      throw new IllegalAccessException("the constructor is not public");
    }
    return constructor.newInstance(zeros);
  }
}
