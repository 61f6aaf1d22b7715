// SPDX-License-Identifier: Apache-2.0
/** The life of an alert, and the words in which it is told. */
@NullMarked
package io.outcry.domain.alerts;

import org.jspecify.annotations.NullMarked;
