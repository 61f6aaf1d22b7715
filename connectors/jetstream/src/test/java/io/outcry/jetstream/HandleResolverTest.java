// SPDX-License-Identifier: Apache-2.0
package io.outcry.jetstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.outcry.network.fake.FakeServer;
import io.outcry.network.http.Web;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

class HandleResolverTest {
  private final Map<String, String> dids = new ConcurrentHashMap<>();
  private final FakeServer.Handler handler =
      (request, to) -> {
        String did = dids.get(String.valueOf(request.parameter("handle")));
        if (did == null) {
          to.answer(400, "{\"error\":\"InvalidRequest\",\"message\":\"Unable to resolve handle\"}");
        } else {
          to.answer(200, did.isEmpty() ? "[]" : "{\"did\":\"" + did + "\"}");
        }
      };

  @Test
  void only_the_accounts_that_matter_are_asked_for_and_each_once() throws Exception {
    dids.put("acme.example", "did:plc:acme");
    dids.put("odd.example", "");
    try (var server = new FakeServer(handler);
        var resolver = resolver(server, List.of("acme.example", "none.example", "odd.example"))) {
      resolver.start();
      resolver.start();
      assertThat(resolver.handleOf("did:plc:acme")).isEqualTo("acme.example");
      assertThat(resolver.handleOf("did:plc:al")).isNull();
      resolver.changed("did:plc:al", "al.example");
      resolver.changed("did:plc:al", null);
      assertThat(server.requests()).hasSize(3);
    }
  }

  @Test
  void an_identity_event_has_its_handle_asked_for_and_is_not_believed() throws Exception {
    dids.put("acme.example", "did:plc:acme");
    dids.put("late.example", "did:plc:late");
    try (var server = new FakeServer(handler);
        var resolver = resolver(server, List.of("acme.example", "late.example"))) {
      resolver.start();
      resolver.changed("did:plc:impostor", "acme.example");
      server.awaitRequests(3);
      passOn(server, resolver, 4);
      assertThat(resolver.handleOf("did:plc:impostor")).isNull();
      assertThat(resolver.handleOf("did:plc:acme")).isEqualTo("acme.example");

      dids.put("acme.example", "did:plc:new");
      resolver.changed("did:plc:acme", null);
      server.awaitRequests(5);
      passOn(server, resolver, 6);
      assertThat(resolver.handleOf("did:plc:new")).isEqualTo("acme.example");
      assertThat(resolver.handleOf("did:plc:acme")).isNull();
    }
  }

  @Test
  void a_handle_that_resolves_no_more_stays_with_its_account() throws Exception {
    dids.put("acme.example", "did:plc:acme");
    dids.put("late.example", "did:plc:late");
    try (var server = new FakeServer(handler);
        var resolver = resolver(server, List.of("acme.example", "late.example"))) {
      resolver.start();
      dids.remove("acme.example");
      resolver.changed("did:plc:acme", "acme.renamed.example");
      server.awaitRequests(3);
      passOn(server, resolver, 4);
      assertThat(resolver.handleOf("did:plc:acme")).isEqualTo("acme.example");
    }
  }

  @Test
  void without_accounts_nobody_is_asked() throws Exception {
    try (var server = new FakeServer(handler);
        var resolver = resolver(server, List.of())) {
      resolver.start();
      resolver.changed("did:plc:al", "al.example");
      assertThat(server.requests()).isEmpty();
    }
  }

  /** One question is asked at a time: when the next one comes, the last one has been answered. */
  private static void passOn(FakeServer server, HandleResolver resolver, int requests)
      throws InterruptedException {
    resolver.changed("did:plc:late", null);
    server.awaitRequests(requests);
  }

  private static HandleResolver resolver(FakeServer server, List<String> handles) {
    return new HandleResolver(new Web(), server.uri("/"), handles);
  }
}
