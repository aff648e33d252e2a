using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Articles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "ArticleId",
                table: "History",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Articles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Author = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Outlet = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PublishedOn = table.Column<int>(type: "int", nullable: true),
                    Url = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    UrlHash = table.Column<byte[]>(type: "binary(32)", fixedLength: true, maxLength: 32, nullable: true),
                    Language = table.Column<string>(type: "nvarchar(35)", maxLength: 35, nullable: false),
                    AddedById = table.Column<long>(type: "bigint", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Articles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Articles_Members_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArticleMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ClaimId = table.Column<long>(type: "bigint", nullable: false),
                    Anchor_Exact = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: false),
                    Anchor_Prefix = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Anchor_Suffix = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    OnVersion = table.Column<int>(type: "int", nullable: false),
                    AddedById = table.Column<long>(type: "bigint", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleMarks_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleMarks_Claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "Claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ArticleMarks_Members_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ArticleVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ArticleId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 500000, nullable: false),
                    Origin = table.Column<string>(type: "varchar(24)", unicode: false, maxLength: 24, nullable: false),
                    AddedById = table.Column<long>(type: "bigint", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ArticleVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ArticleVersions_Articles_ArticleId",
                        column: x => x.ArticleId,
                        principalTable: "Articles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ArticleVersions_Members_AddedById",
                        column: x => x.AddedById,
                        principalTable: "Members",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_History_ArticleId",
                table: "History",
                column: "ArticleId",
                filter: "ArticleId IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleMarks_AddedById",
                table: "ArticleMarks",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleMarks_ArticleId_ClaimId",
                table: "ArticleMarks",
                columns: new[] { "ArticleId", "ClaimId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleMarks_ArticleId_Number",
                table: "ArticleMarks",
                columns: new[] { "ArticleId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ArticleMarks_ClaimId",
                table: "ArticleMarks",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_AddedById",
                table: "Articles",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_Articles_UrlHash",
                table: "Articles",
                column: "UrlHash",
                filter: "UrlHash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleVersions_AddedById",
                table: "ArticleVersions",
                column: "AddedById");

            migrationBuilder.CreateIndex(
                name: "IX_ArticleVersions_ArticleId_Number",
                table: "ArticleVersions",
                columns: new[] { "ArticleId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_History_Articles_ArticleId",
                table: "History",
                column: "ArticleId",
                principalTable: "Articles",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_History_Articles_ArticleId",
                table: "History");

            migrationBuilder.DropTable(
                name: "ArticleMarks");

            migrationBuilder.DropTable(
                name: "ArticleVersions");

            migrationBuilder.DropTable(
                name: "Articles");

            migrationBuilder.DropIndex(
                name: "IX_History_ArticleId",
                table: "History");

            migrationBuilder.DropColumn(
                name: "ArticleId",
                table: "History");
        }
    }
}
