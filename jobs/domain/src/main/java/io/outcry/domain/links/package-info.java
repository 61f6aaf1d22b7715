// SPDX-License-Identifier: Apache-2.0
/** What posts link to: one name for each page, and which of them go round in a story. */
@NullMarked
package io.outcry.domain.links;

import org.jspecify.annotations.NullMarked;
