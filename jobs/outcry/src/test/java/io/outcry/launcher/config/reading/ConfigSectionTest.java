// SPDX-License-Identifier: Apache-2.0
package io.outcry.launcher.config.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class ConfigSectionTest {
  @Test
  void two_readers_of_one_section_know_its_fields_together() {
    ConfigSection file = ConfigFile.of("a.yaml", "alert: { on: a, spike: true, x: 1 }", "");
    file.section("alert").value("on");
    file.section("alert").value("spike");
    file.section("alert").end();
    ConfigProblemsException problems =
        catchThrowableOfType(ConfigProblemsException.class, file::throwIfAnyProblem);
    assertThat(problems.lines())
        .containsExactly("a.yaml:1: alert.x: unknown field; known here: on, spike");
  }
}
