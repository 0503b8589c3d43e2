# {{jreleaserCreationStamp}}
class {{brewFormulaName}} < Formula
  desc "{{projectDescription}}"
  homepage "{{projectLinkHomepage}}"
  url "{{distributionUrl}}"
  version "{{projectVersion}}"
  sha256 "{{distributionChecksumSha256}}"
  license "{{projectLicense}}"

  {{#brewDependencies}}
  depends_on {{.}}
  {{/brewDependencies}}

  def install
    libexec.install Dir["*"]
    # Homebrew's Java is not on the PATH
    java = Language::Java.overridable_java_home_env("17")
    (bin/"gpai").write_env_script libexec/"bin/gpai", java
    (bin/"gpai-language-server").write_env_script libexec/"bin/gpai-language-server", java
  end

  test do
    output = shell_output("#{bin}/gpai --version")
    assert_match "{{projectVersion}}", output
  end
end
