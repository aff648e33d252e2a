namespace Claims.Blazor.Components.Articles;

/// <summary>What lies over the workbench.</summary>
public enum ArticleSheet
{
    Details,
    Renew,
}
