// SPDX-License-Identifier: Apache-2.0
/** From posts to mentions: route, match, inherit, remember, score. */
@NullMarked
package io.outcry.complaintalerts.mentions;

import org.jspecify.annotations.NullMarked;
