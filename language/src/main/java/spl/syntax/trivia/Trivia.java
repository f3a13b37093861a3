// SPDX-License-Identifier: Apache-2.0
package spl.syntax.trivia;

import java.util.ArrayList;
import java.util.List;
import spl.source.SourceText;
import spl.source.Span;

/** The comments of one source text in source order: a side table next to the tree. */
public final class Trivia {
  private final List<Comment> comments;

  /** Keeps the comments, which must be in source order. */
  public Trivia(List<Comment> comments) {
    this.comments = List.copyOf(comments);
  }

  /** All comments in source order. */
  public List<Comment> comments() {
    return comments;
  }

  /** The comments that lie inside the half-open range of offsets. */
  public List<Comment> between(int start, int end) {
    List<Comment> found = new ArrayList<>();
    for (int i = firstAt(start); i < comments.size() && comments.get(i).span().end() <= end; i++) {
      found.add(comments.get(i));
    }
    return found;
  }

  /**
   * The documentation comments directly above a place: only white space, without an empty line,
   * lies between them and the place.
   */
  public List<Comment> documentation(SourceText source, int offset) {
    List<Comment> found = new ArrayList<>();
    int line = source.line(offset);
    for (int i = firstAt(offset) - 1; i >= 0; i--) {
      Comment comment = comments.get(i);
      Span span = comment.span();
      if (!comment.ownLine() || source.line(span.end()) != line - 1) {
        break;
      }
      line = source.line(span.start());
      if (comment.kind() == Comment.Kind.DOC) {
        found.addFirst(comment);
      }
    }
    return found;
  }

  private int firstAt(int offset) {
    int low = 0;
    int high = comments.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (comments.get(middle).span().start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
