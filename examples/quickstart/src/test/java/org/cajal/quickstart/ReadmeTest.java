package org.cajal.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles and runs the embedding code that README prints, as it is printed. */
class ReadmeTest {
  @TempDir Path classes;

  @Test
  void embeddingCodeCompilesAndRaisesTheFlag() throws Exception {
    String source =
        """
        import org.cajal.*;
        import org.cajal.dictionaries.PathologyDictionary;
        public class Embedded {
          public static void main(String[] args) {
        %s
          }
        }
        """
            .formatted(embeddingCode());
    compile(source);
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {classes.toUri().toURL()}, ReadmeTest.class.getClassLoader())) {
      String output =
          QuickstartTest.output(
              () -> {
                try {
                  loader
                      .loadClass("Embedded")
                      .getMethod("main", String[].class)
                      .invoke(null, (Object) new String[0]);
                } catch (ReflectiveOperationException e) {
                  throw new AssertionError(e);
                }
              });
      assertEquals(
          "DEFINITE NOT_RECORDED: A gastrointestinal sarcoma has no c-kit (CD117) result on"
              + " record.\n",
          output);
    }
  }

  private static String embeddingCode() throws IOException {
    String readme = Files.readString(Path.of("..", "..", "README.md"));
    int start = readme.indexOf("```java\n") + "```java\n".length();
    return readme.substring(start, readme.indexOf("```", start));
  }

  private void compile(String source) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    JavaFileObject file =
        new SimpleJavaFileObject(
            URI.create("string:///Embedded.java"), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
          }
        };
    List<String> options =
        List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    boolean compiled = compiler.getTask(messages, null, null, options, null, List.of(file)).call();
    assertTrue(compiled, messages.toString());
  }
}
