namespace Claims.Application.Ports;

/// <summary>What sentences mean, as directions: near each other where they say the same in other words. Only where an administrator has configured a model.</summary>
public interface ISentenceMeaning
{
    /// <summary>False where no model is configured or it cannot be used: then nothing is asked.</summary>
    bool IsThere { get; }

    /// <returns>Of each text a vector of length 1: the product of two is their cosine. Nothing when the model failed.</returns>
    IReadOnlyList<float[]>? Of(IReadOnlyList<string> texts);
}
