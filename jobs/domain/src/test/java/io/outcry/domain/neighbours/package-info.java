@NullMarked
package io.outcry.domain.neighbours;

import org.jspecify.annotations.NullMarked;
